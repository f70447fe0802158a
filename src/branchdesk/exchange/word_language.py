"""The template language of a unit's own Word forms: fields, rows, conditions, and nothing else.

A form comes from elsewhere. So its language is looked at before it runs: only a few kinds of
expression are let through, every name must be one of the fields, and only our own rows can be
gone through, so that a loop ends when they do. What passes still runs in a sandbox in which
attributes of objects do not exist.
"""

from collections.abc import Mapping, Sequence

from jinja2 import StrictUndefined, Template, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import LoopContext, Undefined
from jinja2.sandbox import SandboxedEnvironment

from branchdesk.domain.word_fields import WordField

_FILTERS = ("default", "d", "length", "count", "trim", "upper", "lower", "first", "last")
_TESTS = ("defined", "undefined", "none", "even", "odd", "==", "!=", "equalto", "eq", "in")
_LOOP = ("index", "index0", "revindex", "first", "last", "length")
_DEEPEST, _MOST_LOOPS = 2, 200
_ROW = tuple[WordField, ...]

_PLAIN = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Const, nodes.If, nodes.CondExpr),
    *(nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not),
)


class Looked:
    """What looking at the parts of a form showed."""

    def __init__(self) -> None:
        self.unknown: list[str] = []
        """Fields that nobody knows."""
        self.forbidden: list[str] = []
        """What is not allowed, as somebody would recognise it."""
        self.loops = 0

    def note(self, where: list[str], what: str) -> None:
        """Note something once."""
        if what not in where:
            where.append(what)


class _Unfilled:
    """A part that did not pass: it stays as it is, and the form is refused in the end."""

    def __init__(self, source: str) -> None:
        self._source = source

    def render(self, *_values: object) -> str:
        """Return the part as it is."""
        return self._source


class FormLanguage(SandboxedEnvironment):
    """Compiles only what passed the look; any other part stays as it is."""

    intercepted_binops = frozenset(SandboxedEnvironment.default_binop_table)

    def __init__(self, fields: Sequence[WordField]) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined)
        self.looked = Looked()
        self._fields = {field.name: field for field in fields}
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in _FILTERS}
        self.tests = {name: self.tests[name] for name in _TESTS}

    def from_string(  # type: ignore[override]
        self, source: str, globals: Mapping[str, object] | None = None
    ) -> "Template | _Unfilled":
        """Return a part of a form ready to be filled."""
        del globals
        found = self.looked
        before = len(found.unknown) + len(found.forbidden)
        tree = self.parse(source)
        _look(tree, {}, self._fields, found, depth=0)
        if len(found.unknown) + len(found.forbidden) > before:
            return _Unfilled(source)
        return super().from_string(source)

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """No attribute is."""
        del obj, attr, value
        return False

    def getattr(self, obj: object, attribute: str) -> object:
        """Return a field of a row, or how far a loop is."""
        return self.getitem(obj, attribute)

    def getitem(self, obj: object, argument: object) -> object:
        """Return a field of a row, a row of a list, or how far a loop is."""
        if isinstance(obj, dict) and isinstance(argument, str) and argument in obj:
            return obj[argument]
        if isinstance(obj, list) and isinstance(argument, int) and 0 <= argument < len(obj):
            return obj[argument]
        if isinstance(obj, LoopContext) and argument in _LOOP:
            return _step(obj, str(argument))
        return self._nothing(obj, argument)

    def call(self, *_args: object, **_more: object) -> object:
        """Nothing can be called.

        Raises:
            SecurityError: Always.
        """
        raise SecurityError("()")

    def _nothing(self, obj: object, argument: object) -> Undefined:
        return self.undefined(obj=obj, name=str(argument))


def _step(loop: LoopContext, name: str) -> object:
    value: object = getattr(loop, name)
    return value


def _look(
    node: nodes.Node,
    rows: Mapping[str, _ROW],
    fields: Mapping[str, WordField],
    found: Looked,
    *,
    depth: int,
) -> None:
    """Note what is unknown or forbidden in a part of a template."""
    match node:
        case nodes.For():
            _look_at_loop(node, rows, fields, found, depth)
            return
        case nodes.Name() | nodes.Getattr() | nodes.Getitem():
            _row_of(node, rows, fields, found)
            return
        case nodes.Filter():
            _look_at_filter(node, rows, fields, found, depth)
            return
        case nodes.Test() if node.name in _TESTS:
            pass
        case _ if not isinstance(node, _PLAIN):
            found.note(found.forbidden, _words_for(node))
            return
    for child in node.iter_child_nodes():
        if isinstance(node, nodes.Output) and (name := _list_named(child, fields)):
            found.note(found.forbidden, f"{{{{ {name} }}}}")
            continue
        _look(child, rows, fields, found, depth=depth)


def _look_at_loop(
    node: nodes.For,
    rows: Mapping[str, _ROW],
    fields: Mapping[str, WordField],
    found: Looked,
    depth: int,
) -> None:
    found.loops += 1
    over = node.iter
    if node.recursive or found.loops > _MOST_LOOPS or depth >= _DEEPEST:
        found.note(found.forbidden, "{% for %} × " + str(max(found.loops, depth + 1)))
        return
    if not isinstance(node.target, nodes.Name) or not isinstance(over, nodes.Name):
        found.note(found.forbidden, f"{{% for … in {_words_for(over)} %}}")
        return
    field = fields.get(over.name)
    if field is None or over.name in rows:
        found.note(found.unknown, over.name)
        return
    if not field.parts:
        found.note(found.forbidden, f"{{% for … in {over.name} %}}")
        return
    inner = {**rows, node.target.name: field.parts, "loop": ()}
    for child in (*node.body, *node.else_, *([node.test] if node.test else [])):
        _look(child, inner, fields, found, depth=depth + 1)


def _look_at_filter(
    node: nodes.Filter,
    rows: Mapping[str, _ROW],
    fields: Mapping[str, WordField],
    found: Looked,
    depth: int,
) -> None:
    arguments = [*node.args, *(pair.value for pair in node.kwargs)]
    known = node.name in _FILTERS and not node.dyn_args and not node.dyn_kwargs
    if not known or not all(isinstance(one, nodes.Const) for one in arguments):
        found.note(found.forbidden, f"|{node.name}")
        return
    if node.node is not None:
        _look(node.node, rows, fields, found, depth=depth)


def _row_of(
    node: nodes.Expr,
    rows: Mapping[str, _ROW],
    fields: Mapping[str, WordField],
    found: Looked,
) -> None:
    """Look at a name, a field of a row, or a field of one row of a list."""
    if isinstance(node, nodes.Name):
        if node.name not in fields and node.name not in rows:
            found.note(found.unknown, node.name)
        return
    part, inside = _part_and_inside(node)
    row: _ROW | None = None
    if isinstance(inside, nodes.Name):
        if inside.name == "loop" and "loop" in rows and part in _LOOP:
            return
        row = rows.get(inside.name)
        if row is None and inside.name not in fields:
            found.note(found.unknown, inside.name)
            return
    elif isinstance(inside, nodes.Getitem) and isinstance(inside.node, nodes.Name):
        field = fields.get(inside.node.name)
        number = isinstance(inside.arg, nodes.Const) and isinstance(inside.arg.value, int)
        row = field.parts if field and number else None
    if row is None or not isinstance(part, str):
        found.note(found.forbidden, _words_for(node))
    elif part not in {field.name for field in row}:
        found.note(found.unknown, f"{_words_for(inside)}.{part}")


def _part_and_inside(node: nodes.Expr) -> tuple[object, nodes.Node | None]:
    if isinstance(node, nodes.Getattr):
        return node.attr, node.node
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        return node.arg.value, node.node
    return None, None


def _list_named(node: nodes.Node, fields: Mapping[str, WordField]) -> str:
    """Return the name of a list that would be printed as one text; empty for anything else."""
    named = isinstance(node, nodes.Name) and node.name in fields and fields[node.name].parts
    return node.name if named and isinstance(node, nodes.Name) else ""


def _words_for(node: nodes.Node | None) -> str:
    """Return an expression so that whoever wrote it finds it again."""
    match node:
        case nodes.Name():
            return node.name
        case nodes.Const():
            return repr(node.value)[:40]
        case nodes.Getattr():
            return f"{_words_for(node.node)}.{node.attr}"
        case nodes.Getitem():
            return f"{_words_for(node.node)}[{_words_for(node.arg)}]"
        case nodes.Call():
            return f"{_words_for(node.node)}()"
        case None:
            return "…"
        case _:
            return f"{{% {type(node).__name__.lower()} %}}"
