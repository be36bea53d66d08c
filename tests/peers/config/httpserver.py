# Takes uploads with the standard library's server, at most 1 MiB each.
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LIMIT = 1024 * 1024


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self, status):
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self):
        self.answer(200)

    def do_PUT(self):
        length = int(self.headers.get("Content-Length", 0))
        if length > LIMIT:
            self.close_connection = True
            self.answer(413)
            return
        self.rfile.read(length)
        self.answer(201)


ThreadingHTTPServer(("127.0.0.1", @PORT@), Handler).serve_forever()
