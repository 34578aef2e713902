import { journey } from "./support/journey.js";

journey();
