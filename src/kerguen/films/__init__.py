"""Which film is it? Mentions, comparison, clusters that may say "unsure", and names bent by translation."""

from kerguen.films.clusters import Clusters, cluster
from kerguen.films.history import History
from kerguen.films.memory import Memory
from kerguen.films.mentions import mentions
from kerguen.films.repairs import repairs

__all__ = ["Clusters", "History", "Memory", "cluster", "mentions", "repairs"]
