// Looks at an upload's size before it lets the body come, as node's documentation proposes.
'use strict';
const http = require('http');
const limit = 1024 * 1024;

function take(request, response) {
    request.resume();
    request.on('end', () =>
        response.writeHead(request.method === 'PUT' ? 201 : 200, {'Content-Length': 0}).end());
}

const server = http.createServer(take);
server.on('checkContinue', (request, response) => {
    if (Number(request.headers['content-length'] || 0) > limit) {
        response.writeHead(413, {'Content-Length': 0}).end();
        return;
    }
    response.writeContinue();
    take(request, response);
});
server.listen(@PORT@, '127.0.0.1');
