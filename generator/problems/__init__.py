"""Problems: diagnostics as data. Collected, sorted and told in Vietnamese or English."""

from generator.problems.problem import Problem, Severity, problem, severity_of

__all__ = ["Problem", "Severity", "problem", "severity_of"]
