//! Raking by iterative proportional fitting (Deming and Stephan 1940): scale to one margin after the other until
//! nothing moves.

/// A margin: each row's category, and each category's population.
pub(super) struct Margin {
    pub(super) category_of_row: Vec<usize>,
    pub(super) population: Vec<f64>,
}

impl Margin {
    fn sums(&self, weights: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.population.len()];
        for (category, weight) in self.category_of_row.iter().zip(weights) {
            sums[*category] += weight;
        }
        sums
    }
}

/// The base weights scaled to all margins.
pub(super) fn rake(base: &[f64], margins: &[Margin]) -> Vec<f64> {
    let mut weights = base.to_vec();
    for _ in 0..10_000 {
        let mut worst: f64 = 0.0;
        for margin in margins {
            let sums = margin.sums(&weights);
            for (weight, category) in weights.iter_mut().zip(&margin.category_of_row) {
                *weight *= margin.population[*category] / sums[*category];
            }
            for (sum, population) in sums.iter().zip(&margin.population) {
                worst = worst.max((sum / population - 1.0).abs());
            }
        }
        if worst < 1e-14 {
            return weights;
        }
    }
    panic!("raking does not come to rest");
}
