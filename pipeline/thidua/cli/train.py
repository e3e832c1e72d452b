"""``thidua train``: learned models from recipes, and what they are worth against the rules."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click

from thidua.cli.group import main
from thidua.cli.options import PATH


@main.command()
@click.option(
    "--config",
    "configs",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A recipe; may be repeated. Default: all of models/. / Công thức.",
)
@click.option(
    "--corpora",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path("corpora"),
    show_default=True,
    help="Plans, gold, phrase bank. / Bản chuẩn.",
)
@click.option(
    "--scans",
    type=PATH,
    help="Folder that keeps aged plans as read by OCR. / Nơi giữ bản quét đã đọc.",
)
@click.option(
    "--learn-noise",
    is_flag=True,
    help="Measure OCR confusions anew before training. / Đo lại lỗi OCR trước.",
)
@click.option(
    "-o",
    "--out",
    type=PATH,
    default=Path("models"),
    show_default=True,
    help="Folder for cards, scores and kept models. / Thư mục kết quả.",
)
def train(
    configs: tuple[Path, ...], corpora: Path, scans: Path | None, learn_noise: bool, out: Path
) -> None:
    """Huấn luyện mô hình / Train models, keep what beats the rules."""
    os.environ["OMP_NUM_THREADS"] = "1"  # sums in one order, whatever the machine

    from thidua.training.corpus import Corpora
    from thidua.training.running import NOISE, run
    from thidua.training.running import learn_noise as measure

    recipes = configs or tuple(sorted(Path("models").glob("*.cfg")))
    if not recipes:
        raise click.UsageError("No recipe in models/: give --config FILE.")
    cache = scans or Path(tempfile.gettempdir()) / "thidua-scans"
    gold = Corpora(corpora)
    if learn_noise:
        measure(gold, cache, recipes[0].with_name(NOISE))
    click.echo("model\tsplit\tlevel\titems\trules\tmodel\thybrid")
    for outcome in run(recipes, gold, cache, out):
        name, verdict = outcome.trained.name, outcome.verdict
        for row in verdict.rows:
            level = "all" if row.level is None else row.level
            scores = "\t".join(f"{100 * row.scores[w]:.1f}" for w in ("rules", "model", "hybrid"))
            click.echo(f"{name}\t{row.split}\t{level}\t{row.items}\t{scores}")
        kept = f"kept as {verdict.kept}" if verdict.kept else "not kept"
        click.echo(
            f"{name}: {kept}: {verdict.reason}; {outcome.trained.seconds:.0f} s,"
            f" {outcome.size / 1e6:.1f} MB"
        )
