// Preloaded in every Node we start. When a parent is killed, nobody tells its children: a build, a seed or an installation
// that went on alone would be in the way of the same work at the next start.
const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent) process.exit(1);
}, 100).unref();
