/** What a service waits for before it starts. */
export type Condition = 'service_started' | 'service_healthy' | 'service_completed_successfully';

/** A file that a service is shown: its name in the file's `secrets` or `configs`, and where the service finds it. */
export interface Mount {
  readonly source: string;
  readonly target: string;
}

/** A service as docker-compose.yml declares it, in one spelling of the several that are allowed. */
export interface ComposeService {
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly dependsOn: ReadonlyMap<string, Condition>;
  readonly secrets: readonly Mount[];
  readonly configs: readonly Mount[];
  readonly networks: readonly string[];
  /** Ports of the host that lead to it. */
  readonly published: readonly number[];
  /** The port it listens on; null where nobody calls it. */
  readonly port: number | null;
  /** The command that tells whether it is well. */
  readonly healthcheck: readonly string[] | null;
  readonly restart: string;
  readonly readOnly: boolean;
  readonly dropped: readonly string[];
  readonly memory: string | null;
}

/** docker-compose.yml. */
export interface Compose {
  readonly services: ReadonlyMap<string, ComposeService>;
  /** The file behind each secret and each config, absolute. */
  readonly secretFiles: ReadonlyMap<string, string>;
  readonly configFiles: ReadonlyMap<string, string>;
  /** Networks from which nothing outside can be reached. */
  readonly internalNetworks: readonly string[];
}

/** The service of this name. @throws Error when there is none */
export function serviceOf({ services }: Compose, name: string): ComposeService {
  const service = services.get(name);
  if (!service) throw new Error(`docker-compose.yml has no service ${name}`);
  return service;
}

/** All services, each after those it waits for. @throws Error naming a service that waits for itself */
export function startOrder(compose: Compose): ComposeService[] {
  const ordered = new Set<ComposeService>();
  const visit = (service: ComposeService, waiting: readonly string[]): void => {
    if (waiting.includes(service.name)) {
      throw new Error(`${[...waiting, service.name].join(' waits for ')}`);
    }
    for (const name of service.dependsOn.keys()) {
      visit(serviceOf(compose, name), [...waiting, service.name]);
    }
    ordered.add(service);
  };
  for (const service of compose.services.values()) visit(service, []);
  return [...ordered];
}
