import config from "./playwright.config";

/** `npm run pictures` */
export default { ...config, testMatch: "pictures.ts", timeout: 420_000 };
