/** The content security policy that a server's configuration sends, IIS's or nginx's; "" none. */
export function policyOf(configuration: string): string {
  return /"(default-src [^"]*)"/.exec(configuration)?.[1] ?? "";
}
