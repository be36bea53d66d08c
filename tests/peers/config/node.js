// Takes uploads of at most 1 MiB, and leaves expectations to node.
'use strict';
const http = require('http');
const limit = 1024 * 1024;

http.createServer((request, response) => {
    if (Number(request.headers['content-length'] || 0) > limit) {
        response.writeHead(413, {'Content-Length': 0}).end();
        return;
    }
    request.resume();
    request.on('end', () =>
        response.writeHead(request.method === 'PUT' ? 201 : 200, {'Content-Length': 0}).end());
}).listen(@PORT@, '127.0.0.1');
