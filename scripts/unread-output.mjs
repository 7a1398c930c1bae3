// Who reads our output may go first: a terminal that is closed, `| head`, a disk that a log fills. The framework tells an
// error of these streams on the same streams, and the error of that again: one line cost a whole processor for ever. There
// is nobody left to tell, and people still work with what we serve.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
