import { Option } from "commander";

/** `--sources` of commands for several machines: one place. */
export function sharedSourcesOption(): Option {
  return new Option(
    "--sources <place>",
    "各机器共用的原件所在：共享文件夹，或 s3://桶/前缀；不给则各机器上路径相同 / where all machines find the documents: a shared folder, or s3://BUCKET/PREFIX; by default under the same path on each",
  );
}

/** `--s3-endpoint` */
export function s3EndpointOption(): Option {
  return new Option(
    "--s3-endpoint <url>",
    "兼容 S3 的服务器地址；密钥取自环境变量 AWS_ACCESS_KEY_ID 等 / address of an S3-compatible server; keys come from the environment, AWS_ACCESS_KEY_ID …",
  );
}
