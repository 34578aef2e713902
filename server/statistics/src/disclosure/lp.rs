use microlp::{ComparisonOp, Error, LinearExpr, OptimizationDirection, Problem, SolveOptions, Variable};

/// Which end of the objective is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    Least,
    Most,
}

/// What a linear program gave.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Outcome {
    /// An optimum: its objective and the value of each variable.
    Found(f64, Vec<f64>),
    /// The objective has no end.
    Unbounded,
    /// Nothing meets the constraints.
    Infeasible,
    /// The limit of search nodes came first.
    Unfinished,
}

/// A linear program, its variables in the order added.
pub(super) struct Program {
    problem: Problem,
    variables: Vec<Variable>,
}

impl Program {
    pub(super) fn new(sense: Sense) -> Self {
        let direction = match sense {
            Sense::Least => OptimizationDirection::Minimize,
            Sense::Most => OptimizationDirection::Maximize,
        };
        Self { problem: Problem::new(direction), variables: Vec::new() }
    }

    pub(super) fn real(&mut self, cost: f64, lower: f64, upper: f64) {
        self.variables.push(self.problem.add_var(cost, (lower, upper)));
    }

    pub(super) fn binary(&mut self, cost: f64) {
        self.variables.push(self.problem.add_binary_var(cost));
    }

    fn expression(&self, terms: impl IntoIterator<Item = (usize, f64)>) -> LinearExpr {
        let mut expression = LinearExpr::empty();
        for (variable, coefficient) in terms {
            expression.add(self.variables[variable], coefficient);
        }
        expression
    }

    pub(super) fn equal(&mut self, terms: impl IntoIterator<Item = (usize, f64)>, to: f64) {
        self.problem.add_constraint(self.expression(terms), ComparisonOp::Eq, to);
    }

    pub(super) fn at_least(&mut self, terms: impl IntoIterator<Item = (usize, f64)>, bound: f64) {
        self.problem.add_constraint(self.expression(terms), ComparisonOp::Ge, bound);
    }

    /// Solves it. With whole variables the search ends after `nodes` nodes: a count, so that the same program always
    /// gives the same outcome.
    pub(super) fn solve(&self, nodes: u64) -> Result<Outcome, String> {
        let mut options = SolveOptions::default();
        options.node_limit = Some(nodes);
        // A numerical failure on one way is rarely one on the other.
        self.attempt(options.clone()).or_else(|_| {
            options.presolve = !options.presolve;
            self.attempt(options)
        })
    }

    fn attempt(&self, options: SolveOptions) -> Result<Outcome, String> {
        match self.problem.solve_with(options) {
            Ok(outcome) if !outcome.is_optimal() => Ok(Outcome::Unfinished),
            Ok(outcome) => match outcome.solution() {
                Some(solution) => {
                    let values = self.variables.iter().map(|variable| solution.var_value(*variable)).collect();
                    Ok(Outcome::Found(solution.objective(), values))
                }
                None => Ok(Outcome::Unfinished),
            },
            Err(Error::Unbounded) => Ok(Outcome::Unbounded),
            Err(Error::Infeasible) => Ok(Outcome::Infeasible),
            Err(error) => Err(error.to_string()),
        }
    }
}
