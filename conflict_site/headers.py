"""Headers that every answer carries and that Django has no setting for, and answers that are headers alone."""

from http import HTTPStatus


def headers(get_response):
    """Middleware: close the browser features that no page of the archive uses; open files and the API to other sites.

    Who asks for headers alone (HEAD) is sent no content.
    """

    def answer(request):
        response = get_response(request)
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
        )
        if _public(response):  # a mark that another site left in a browser is not answered with one of ours
            response.cookies.clear()
        if response.status_code != HTTPStatus.NOT_MODIFIED:  # a browser has the others, and these would replace them
            _open(response)
        if request.method == "HEAD":
            _empty(response)
        return response

    return answer


def _public(response):
    return response.headers.get("Cache-Control", "").startswith("public")


def _empty(response):
    """Take the content of an answer away and leave how long it is: a server would drop it too, and log each time."""
    if response.streaming:
        response.streaming_content = ()
        return
    response.headers.setdefault("Content-Length", str(len(response.content)))
    response.content = b""


def _open(response):
    """Let programs on pages of other sites read what is for everybody, and no page itself."""
    if _public(response) and not response.headers.get("Content-Type", "").startswith("text/html"):
        response.headers.setdefault("Access-Control-Allow-Origin", "*")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "cross-origin")
    response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
