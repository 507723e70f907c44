"""Which film is it? Mentions, comparison, clusters that may say "unsure", and names bent by translation."""

from kerguen.films.clusters import Clusters, cluster
from kerguen.films.history import STAND_IN, History
from kerguen.films.memory import Memory
from kerguen.films.mentions import mentions
from kerguen.films.naming import titles_told
from kerguen.films.questions import joined
from kerguen.films.repairs import repairs
from kerguen.films.shared_texts import likeliest, with_one_text

__all__ = [
    "STAND_IN",
    "Clusters",
    "History",
    "Memory",
    "cluster",
    "joined",
    "likeliest",
    "mentions",
    "repairs",
    "titles_told",
    "with_one_text",
]
