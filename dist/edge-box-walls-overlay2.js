import { t as removeRoom } from "./edge-box-walls-overlay.js";

export { removeRoom };
