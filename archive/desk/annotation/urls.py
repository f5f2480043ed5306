"""Addresses of the annotation desk, under /admin/desk/."""

from django.urls import path

from archive.desk.annotation import keeping, making, page, talk

SCREENS = [
    path("articles/<int:pk>/", page.article, name="desk-article"),
    path("articles/<int:pk>/quote/", page.quote, name="desk-article-quote"),
    path("articles/<int:pk>/sitting/", keeping.sitting, name="desk-article-sitting"),
    path("articles/<int:pk>/acts/", keeping.acts, name="desk-article-acts"),
    path("articles/<int:pk>/claims/", keeping.claims, name="desk-article-claims"),
    path("articles/<int:pk>/presence/", keeping.presence, name="desk-article-presence"),
    path("articles/<int:pk>/dismissals/", keeping.dismissals, name="desk-article-dismissals"),
    path("articles/<int:pk>/comments/", talk.comments, name="desk-article-comments"),
    path("articles/<int:pk>/reading/", making.reading, name="desk-article-reading"),
    path("articles/<int:pk>/proposals/", making.proposals, name="desk-article-proposals"),
    path("articles/<int:pk>/things/", making.things, name="desk-article-things"),
    path("names/", making.search, name="desk-names"),
    path("keys/", keeping.keys, name="desk-keys"),
]
