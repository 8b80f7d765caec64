// A page whose pictures are drawn once and want nothing else.

import { draw, follow } from "./charts.js";

const show = () => draw();
follow(show);
addEventListener("beforeprint", show);
addEventListener("afterprint", show);
show();
