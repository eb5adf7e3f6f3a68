"""What is wrong with a plan: all of it is found, not only the first."""

from ..errors import CoreError


class Faults:
    """Collects errors, each with its place and line."""

    def __init__(self):
        self.found = []

    def add(self, error):
        """Keep an error."""
        self.found.append(error)

    def caught(self, call, *arguments):
        """What a call gives; None, and the error is kept, where it raises one."""
        try:
            return call(*arguments)
        except CoreError as error:
            self.found.append(error)
            return None
