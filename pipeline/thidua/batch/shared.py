"""What all workers use, loaded once: the server that they are forked from imports this module.

Nothing here may start a thread or keep a file open: every worker would have a share in it. A worker
has one thread, for there are as many workers as the machine is to do at a time.
"""

from __future__ import annotations

import gc
import os

os.environ.setdefault("OMP_THREAD_LIMIT", "1")  # Tesseract, which reads it when it is loaded

import cv2

import thidua.ingest.page_ocr  # noqa: F401  with all that reads scans
from thidua.batch.one import language

cv2.setNumThreads(1)
language()
gc.freeze()  # kept for good: no worker looks through it for garbage, and its pages stay shared
