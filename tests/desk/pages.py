"""How a test uses a page of the desk: open it, take its fields as a browser would, change some, send them."""

from django.urls import reverse


def change_page(thing):
    """The address of the page of `thing`."""
    return reverse(f"admin:archive_{thing._meta.model_name}_change", args=[thing.pk])


def opened(client, address):
    """The fields of the form on a page, with their values."""
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    return fields_of(answer)


def fields_of(answer):
    """The fields of the form of an answer, as a browser would send them back."""
    form = answer.context["adminform"].form
    formsets = [each.formset for each in answer.context["inline_admin_formsets"]]
    forms = [form, *(row for formset in formsets for row in (formset.management_form, *formset.forms))]
    sent = {"_continue": "1"}
    for bound in (field for each in forms for field in each):
        value = bound.value()
        if value is not None and value is not False and value != "" and value != []:
            sent[bound.html_name] = "on" if value is True else value
    return sent


def errors_of(answer):
    """Everything that a page says is wrong."""
    assert answer.status_code == 200, (answer.status_code, getattr(answer, "url", ""))
    return " ".join(str(each) for each in answer.context["errors"])


def messages_of(answer):
    """The messages of a page, after it was followed."""
    return " ".join(str(message) for message in answer.context["messages"])


def saved(answer):
    """Whether a page was saved; the faults it names stand in the failure."""
    assert answer.status_code == 302, errors_of(answer)
    return True
