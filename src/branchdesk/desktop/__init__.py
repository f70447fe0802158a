"""The windows: pages show and hand back, presenters decide, anything slow is a job."""
