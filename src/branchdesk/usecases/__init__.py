"""One thing a person does is one function here; ports say what the outside must offer."""
