/** What the browser tests' Chromium is started with beside Playwright's own arguments. */

/**
 * What Playwright 1.65 switches off. Of this switch Chromium heeds the last alone, so that they have to be said again.
 * Kept complete by browser-arguments.test.ts.
 */
const switchedOffByPlaywright = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "msForceBrowserSignIn",
  "msEdgeUpdateLaunchServicesPreferredVersion",
];

/**
 * The suggestions under the address bar: two pages of the browser's own that it makes ready for each browser context,
 * unseen, which took more processor than the tests' small pages. A Chromium that has no such feature passes over its name.
 */
const addressBarPages = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"];

export const browserArguments = [
  `--disable-features=${[...switchedOffByPlaywright, ...addressBarPages].join(",")}`,
];
