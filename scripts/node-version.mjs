// Loaded before anything else, and written so that Node 12 can read it: a newer syntax would be an error of its own.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`\nError: Node 20.19 or newer is needed, this is Node ${process.versions.node}: install a newer one.`);
  process.exit(1);
}
