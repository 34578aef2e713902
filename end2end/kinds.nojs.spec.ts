import { everyKind } from "./support/kinds.js";

everyKind();
