import { a as upperOf, i as replacedFolders, n as pathsToCover, r as removeRoom, t as layOverlay } from "./edge-box-walls-overlay2.js";

export { removeRoom };
