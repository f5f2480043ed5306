"""What a browser sends is counted as it comes: a file that is too large is let go by, and named, not kept."""

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler, SkipFile, StopUpload

from archive.extraction.reading import LARGEST

MOST_BYTES = 20 * LARGEST + 4_000_000  # of one request


class Counting(FileUploadHandler):
    """The first handler of every upload: passes on what is within bounds. `request.too_large` names what is not."""

    def __init__(self, request=None):
        super().__init__(request)
        self.of_file = self.of_all = 0

    def handle_raw_input(self, input_data, META, content_length, boundary, encoding=None):
        if content_length and content_length > MOST_BYTES:
            raise RequestDataTooBig

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        self.of_file = 0

    def receive_data_chunk(self, raw_data, start):
        self.of_file += len(raw_data)
        self.of_all += len(raw_data)
        if self.of_all > MOST_BYTES:
            raise StopUpload(connection_reset=True)
        if self.of_file > LARGEST:
            request: Any = self.request
            request.too_large = [*getattr(request, "too_large", ()), self.file_name]
            raise SkipFile
        return raw_data

    def file_complete(self, file_size):
        """Others complete it."""
        return
