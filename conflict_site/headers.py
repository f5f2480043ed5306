"""Headers that every answer carries and that Django has no setting for."""


def headers(get_response):
    """Middleware: close the browser features that no page of the archive uses."""

    def answer(request):
        response = get_response(request)
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
        )
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return answer
