import { returning } from "./support/returning.js";

returning();
