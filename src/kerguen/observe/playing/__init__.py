"""Where and when the film plays: sessions of towns, cinemas and programmes, runs.

what is found  sessions, screenings, marked_sessions, runs, own_house
days, hours    hours, houses, line_days, shown_where, when_lines
programmes     leading, named_rows, other_heads, trailing, days_alone
"""
