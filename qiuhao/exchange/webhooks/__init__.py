"""推送: other systems are told that something happened — ids and links, never what is in the record.

`subscribing` opens and stops, `telling` writes messages with what they tell of, `sending` brings them out (worker).
"""
