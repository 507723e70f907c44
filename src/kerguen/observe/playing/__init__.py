"""Where and when the film plays: sessions of towns, cinemas and programmes, runs."""
