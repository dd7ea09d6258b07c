"use client";

/**
 * The nonce for what adds styles while the page runs. A document keeps the policy it came with, so it keeps the nonce of
 * that request: a refresh after a write brings another request's, which this policy would refuse.
 */
import { useState } from "react";

export function CspNonce({ nonce }: { nonce: string | undefined }) {
  const [nonceOfDocument] = useState(nonce);
  return <meta property="csp-nonce" nonce={nonceOfDocument} />;
}
