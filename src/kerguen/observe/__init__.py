"""Page → Reading: the readers. Each observation has its span.

Start with `read`: what a page states of each film (`facts`), what the film is called (`naming`), then `judgements`: what is
said of its worth (`judged`), where and when it plays (`playing`).

the page cut up   lines, segments, labels, label_below, label_runs, cues
what is given     statement (findings and observations), learned (weights of the choices)
bent by machines  translation, translated_names
"""

from kerguen.observe.read import read

__all__ = ["read"]
