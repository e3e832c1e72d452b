"""A recipe of ``models/`` to a trained spaCy pipeline: on the CPU, the same with the same seed."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from confection import Config
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config, load_model_from_config, registry

from thidua.training.citations import Citations
from thidua.training.clauses import Clauses
from thidua.training.corpus import Corpora
from thidua.training.headings import Headings
from thidua.training.items import Source, Task
from thidua.training.lines import Lines
from thidua.training.names import Names
from thidua.training.noise import Noise
from thidua.training.scans import Scans

TASKS: dict[str, Task] = {
    task.name: task for task in (Headings(), Lines(), Names(), Citations(), Clauses())
}


@dataclass(frozen=True)
class Trained:
    """A pipeline made from a recipe.

    *about* says what it decides and with what, *material* what it was trained on; a hybrid asks it
    where the rules leave a question open, and takes its answer if it is *threshold* (0..1) sure.
    """

    name: str
    about: str
    material: str
    task: Task
    nlp: Language
    threshold: float
    seconds: float


@registry.readers("thidua.Examples.v1")  # type: ignore[untyped-decorator]
def create_reader(
    task: str, corpora: str, scans: str, noise: str, copies: int, seed: int
) -> Callable[[Language], Iterator[Example]]:
    """Training examples of a task: see ``items.Task.examples``."""
    kept: list[Doc] = []

    def read(nlp: Language) -> Iterator[Example]:
        if not kept:
            plans = Corpora(Path(corpora))
            aged = Scans(plans, Path(scans))
            source = Source(plans, aged, Noise(Path(noise)), copies, seed)
            kept.extend(example.reference for example in TASKS[task].examples(nlp, source))
        # spaCy asks anew for every epoch, and writes into what it is given
        yield from (Example(nlp.make_doc(doc.text), doc) for doc in kept)

    return read


def train_recipe(path: Path, scans: Scans) -> Trained:
    """Train the recipe at *path* on the train split of the corpora of *scans*.

    The number of steps is the recipe's; dev chooses no checkpoint, so that its scores are fair.
    """
    noise = path.with_name("ocr_noise.csv")
    paths = {
        "paths.corpora": str(scans.corpora.folder),
        "paths.scans": str(scans.cache),
        "paths.noise": str(noise),
    }
    config = load_config(path, overrides=paths, interpolate=False)
    told = load_config(path, overrides=paths, interpolate=True)["thidua"]
    started = time.perf_counter()
    filled = load_model_from_config(config, auto_fill=True).config
    nlp = init_nlp(filled)
    train(nlp, None, use_gpu=-1, stdout=io.StringIO(), stderr=io.StringIO())
    seconds = time.perf_counter() - started
    own = load_config(path, interpolate=False)["paths"]  # not those of this machine
    nlp.config = Config({**nlp.config, "paths": {**nlp.config["paths"], **own}})
    return Trained(
        name=path.stem,
        about=told["about"],
        material=told["material"],
        task=TASKS[told["task"]],
        nlp=nlp,
        threshold=told["threshold"],
        seconds=seconds,
    )
