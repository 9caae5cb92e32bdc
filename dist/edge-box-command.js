import { n as runCommand, t as killMarked } from "./edge-box-command2.js";

export { killMarked };
