"""The one place that phrases sentences: for the window and for the command line, without Qt.

Every function takes ``translate(context, English)``: the window hands in Qt's, the command line
one that reads the same translation file.  Literals only: the collector evaluates nothing.
"""
