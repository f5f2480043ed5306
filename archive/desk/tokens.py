"""The token that a form carries: which thing it was opened on, at which version, sealed by the server."""

from django.core.signing import BadSignature, Signer

SEAL = Signer(salt="archive.desk.base_version")


def token_of(root):
    """The token of `root` as it now stands."""
    return SEAL.sign_object([root.noun(), root.pk, root.version])


def version_in(token, root):
    """The version of `root` that `token` was made at; None if it is missing, forged or another thing's."""
    try:
        noun, pk, version = SEAL.unsign_object(token)
    except (BadSignature, ValueError, TypeError):
        return None
    return version if (noun, pk) == (root.noun(), root.pk) else None
