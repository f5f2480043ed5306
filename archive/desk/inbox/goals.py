"""Where an article's work goes on."""

from django.urls import NoReverseMatch, reverse


def page_of(article):
    """What is known about an article, to be changed."""
    return reverse("admin:archive_article_change", args=[article.pk])


def desk_of(article):
    """The text of an article, to be marked."""
    try:
        return reverse("admin:desk-article", args=[article.pk])
    except NoReverseMatch:
        return page_of(article)
