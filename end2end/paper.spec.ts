import { paper } from "./support/paper.js";

paper();
