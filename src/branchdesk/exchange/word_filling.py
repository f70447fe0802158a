"""Filling a form: looked at, cut loose from everything outside, filled in one go."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from docxtpl import DocxTemplate
from jinja2 import TemplateError
from jinja2.exceptions import SecurityError, TemplateSyntaxError

from branchdesk.domain.word_fields import FieldValue, WordField
from branchdesk.exchange.word_cleaning import cut_ties, reaching_fields
from branchdesk.exchange.word_language import FormLanguage
from branchdesk.usecases.errors import Failed, Trouble

_LONGEST = 16 * 1024 * 1024
_NAMED = 8


class _Form(DocxTemplate):  # type: ignore[misc]
    """A form whose file properties are nobody's template."""

    def render_properties(self, context: object, jinja_env: object = None) -> None:
        """Leave the properties alone; a title with braces is emptied."""
        del context, jinja_env
        properties = self.docx.core_properties
        for name in ("title", "subject", "comments", "keywords"):
            if "{" in str(getattr(properties, name) or ""):
                setattr(properties, name, "")


def filled_form(
    content: bytes,
    name: str,
    *,
    fields: Sequence[WordField],
    values: Mapping[str, FieldValue],
) -> bytes:
    """Return a filled form.

    Raises:
        Failed: TEMPLATE_UNKNOWN_FIELDS, TEMPLATE_NOT_ALLOWED, TEMPLATE_MISWRITTEN, DOCX_TOO_LARGE.
    """
    form = _Form(BytesIO(content))
    document = form.get_docx()
    if codes := reaching_fields(document):
        raise Failed(Trouble.TEMPLATE_NOT_ALLOWED, name, "、".join(codes))
    cut_ties(document)
    language = FormLanguage(fields)
    try:
        form.render({key: _clean(value) for key, value in values.items()}, language, True)
    except TemplateSyntaxError as error:
        raise Failed(Trouble.TEMPLATE_MISWRITTEN, name, _where(error), detail=str(error)) from error
    except SecurityError as error:
        raise Failed(Trouble.TEMPLATE_NOT_ALLOWED, name, str(error)) from error
    except TemplateError as error:
        raise Failed(Trouble.TEMPLATE_MISWRITTEN, name, str(error), detail=str(error)) from error
    _refuse(language, name)
    filled = BytesIO()
    form.save(filled)
    if filled.tell() > _LONGEST:
        raise Failed(Trouble.DOCX_TOO_LARGE, name)
    return filled.getvalue()


def _refuse(language: FormLanguage, name: str) -> None:
    looked = language.looked
    if looked.forbidden:
        raise Failed(Trouble.TEMPLATE_NOT_ALLOWED, name, "、".join(looked.forbidden[:_NAMED]))
    if looked.unknown:
        raise Failed(Trouble.TEMPLATE_UNKNOWN_FIELDS, name, "、".join(looked.unknown))


def _where(error: TemplateSyntaxError) -> str:
    """Return the words around the mistake, without the markup of Word."""
    lines = [" ".join(line.split()) for line in getattr(error, "docx_context", ())]
    shown = next((line for line in lines if "{" in line or "}" in line), error.message or "")
    return shown[:60]


def _clean(value: FieldValue) -> object:
    if isinstance(value, str):
        return "".join(sign for sign in value if sign in "\n\t" or _fits(sign))
    return [{key: _clean(text) for key, text in row.items()} for row in value]


def _fits(sign: str) -> bool:
    """Whether XML may hold the sign."""
    return sign >= " " and not "\ud800" <= sign <= "\udfff" and sign not in "\ufffe\uffff"
