"""What all pages that thidua writes have in common: escaping, strictness, the filter ``words``."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape


def environment(package: str) -> Environment:
    """The templates of *package*, in its folder ``templates``.

    All values are escaped, a name without a value is an error, and lines that hold only a
    statement leave no blank line. The filter ``words`` joins white space; None gives "".
    """
    made = Environment(
        loader=PackageLoader(package, "templates"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["words"] = lambda text: " ".join((text or "").split())
    return made
