import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Binaries and WASM that must be required at run time, not bundled.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/client",
    "@prisma/adapter-pg",
    "pg",
    "graphile-worker",
  ],
  // authInterrupts: forbidden() answers 403 with app/forbidden.tsx.
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: "1mb" } },
  // Type checking is `npm run types`, run by the test suite; the build need not repeat it.
  typescript: { ignoreBuildErrors: true },
  // What browsers ask for on their own, beside pages whose head names no icon.
  async rewrites() {
    return [{ source: "/favicon.ico", destination: "/icon.svg" }];
  },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "same-origin" },
          { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
          { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
        ],
      },
    ];
  },
};

export default config;
