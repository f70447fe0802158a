"""Forms compiled from ui/ by scripts/compile_forms.py; do not edit."""
