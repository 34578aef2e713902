import { designer } from "./support/designer.js";

designer(false);
