/// <reference types="vite/client" />

declare module '@custom-elements-manifest/analyzer/cli.js' {
  export function cli(options: { argv: string[]; cwd?: string }): Promise<unknown>;
}

declare module '*.mdx' {
  const page: () => unknown;
  export default page;
}
