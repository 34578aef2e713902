import { results } from "./support/results.js";

results();
