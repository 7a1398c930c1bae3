import { parseEnvironment } from '../lib/env';

// For the start script, which is plain JavaScript: the validated environment, or its problems, as JSON.
console.log(JSON.stringify(parseEnvironment(process.env)));
